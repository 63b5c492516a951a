"""The method, with one office worked through."""
