"""The authors' tools: exercises from solutions, and stored outputs from notebooks."""
