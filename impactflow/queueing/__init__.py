"""Queueing theory: how much waiting a given load on given servers makes, and what it takes."""

from impactflow.queueing.capacity import capacity_percentile
from impactflow.queueing.erlang import erlang_b, erlang_c, mean_wait
from impactflow.queueing.errors import QueueingError
from impactflow.queueing.kingman import kingman
from impactflow.queueing.little import little
from impactflow.queueing.servers import servers_needed

__all__ = [
    "QueueingError",
    "capacity_percentile",
    "erlang_b",
    "erlang_c",
    "kingman",
    "little",
    "mean_wait",
    "servers_needed",
]
