"""Patient flow for analysts: from published tables and extracts to measures and charts."""

__version__ = "0.1.0"
