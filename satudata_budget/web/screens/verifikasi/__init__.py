"""The desk of Diskominfo: sections checked, returned, verified; keys; reminders."""
