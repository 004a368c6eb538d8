"""Things get a halo."""
from ...scenes import shapes
from ...scenes.objects import sparse
from ...scenes.priors import Roles
from ..base import Concept


def _scene(rng, roles: Roles):
    """Small things; single cells where each cell has its halo."""
    family = shapes.one_of(shapes.dot(), shapes.dot(), shapes.rectangle(1, 3), shapes.blob(2, 4))
    single = roles.uses("cells_of", at="things")
    margin = 4 if roles.uses("of") else 2                       # a second ring needs as much room again
    family = shapes.dot() if single else family
    return sparse(family, count=(3, 8), colours=(1, 3), margin=margin, edge=1, least=9)(rng, roles)


CONCEPT = Concept(
    name="halo",
    sketch="?result",
    scene=_scene,
    holes={
        "result": "paint(input, ?things, ?ink, ?near) | paint(input, ?things, ?ink, ?near) | "
                  "paint(input, ?things, ?ink, ?near) | paint(input, objects(input, ?bg, ?conn), ?each, ?near) | "
                  "paint(paint(input, ?things, ?colour2, of(box_halo, box_halo)), ?things, ?ink, box_halo)",
        "things": "objects(input, ?bg, ?conn) | objects(input, ?bg, ?conn) | cells_of(input, ?target) | "
                  "where(objects(input, ?bg, ?conn), ?which)",
        "ink": "?colour | ?colour | own_colour",
        "each": "choose(is_colour(?t1), ?colour1, choose(is_colour(?t2), ?colour2, ?colour3))",
        "near": ("halo(by_corner) | halo(by_corner) | halo(by_side) | union(itself, "
                 "halo(by_corner)) | box_halo | without(halo(by_corner), halo(by_side)) | of(box_halo, box_halo)"),
        "which": "is_dot | not(is_dot)",
    },
    evidence={
        "4258a5f9": {
            "result": "paint(input, ?things, ?ink, ?near)",
            "things": "objects(input, ?bg, ?conn)",
            "bg": "black",
            "conn": "by_corner",
            "ink": "blue",
            "near": "halo(by_corner)",
        },
        "dc1df850": {"result": "paint(input, ?things, ?ink, ?near)",
                     "things": "cells_of(input, ?target)", "target": "red", "ink": "blue", "near": "halo(by_corner)"},
        "b27ca6d3": {
            "result": "paint(input, ?things, ?ink, ?near)",
            "things": "where(objects(input, ?bg, ?conn), ?which)",
            "bg": "black",
            "conn": "by_side",
            "which": "equals(size, 2)",
            "ink": "green",
            "near": "halo(by_corner)",
        },
        "ce22a75a": {
            "result": "paint(input, ?things, ?ink, ?near)",
            "things": "cells(input, ?bg)",
            "bg": "black",
            "ink": "blue",
            "near": "union(itself, halo(by_corner))",
        },
        "913fb3ed": {
            "result": "paint(input, objects(input, ?bg, ?conn), ?each, ?near)",
            "conn": "by_side",
            "bg": "black",
            "each": "choose(is_colour(?t1), ?colour1, choose(is_colour(?t2), ?colour2, ?colour3))",
            "t1": "green",
            "colour1": "magenta",
            "t2": "cyan",
            "colour2": "yellow",
            "colour3": "blue",
            "near": "halo(by_corner)",
        },
    },
)
