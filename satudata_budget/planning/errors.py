"""What a plan cannot be asked for."""


class PlanRefused(Exception):
    """The must-haves contradict what can be bought, what may not be bought, or a ceiling; the text says which."""
