"""The method: score, explain, flag. Its SQL stands in sql/, one file a question."""

from satudata_budget.readiness.result import KELAS, PILAR, PlaceComponent, ScoreResult, UnitScore
from satudata_budget.readiness.score import parameters, place_components, score

__all__ = ["KELAS", "PILAR", "PlaceComponent", "ScoreResult", "UnitScore", "parameters", "place_components", "score"]
