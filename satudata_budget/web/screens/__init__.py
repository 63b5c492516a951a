"""The screens, one folder each, named by its address; pages/ holds the scripts that put their pieces together."""
