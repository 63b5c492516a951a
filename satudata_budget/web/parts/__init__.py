"""What more than one screen draws: cards, tables, lists, charts with their files to take along."""
