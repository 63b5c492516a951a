"""The places of the database, read once a data version: units, desa, their names, levels and owners."""

from satudata_budget.places.places import DesaOffice, Places, UnitOffice, read_places

__all__ = ["DesaOffice", "Places", "UnitOffice", "read_places"]
