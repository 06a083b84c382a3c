"""What a trainer has in hand."""
