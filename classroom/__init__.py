"""What makes impactflow a course: questions, checks, working copies and the tools that build them."""
