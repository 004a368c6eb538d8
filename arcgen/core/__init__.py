"""What everything else may import: grids, tasks, random streams, errors, the console, the Hub's client.

Offers: limits (sizes of grids), grid (D4, colours, canonical keys), task (Pair, Task), seeds (stream), errors
(UserError, RuleError), console (one-line errors, exit codes), schema and readers (settings written once, their options
and checks), places (paths and names on the Hub), urls (what fsspec reaches), hub_client (names, token, retries).
May import: nothing of arcgen.
"""
