"""``make weigh``: learns anew what rules add to beliefs, from those of students who had not seen a site."""

import json
from collections.abc import Sequence
from pathlib import Path

import click
import numpy as np

from copylint.laboratory.learning.answers import places as places_of_answers
from copylint.laboratory.learning.calibration import along
from copylint.laboratory.learning.gathering import Gathered, gathering
from copylint.laboratory.learning.unseen import FILE, recall
from copylint.laboratory.learning.weighing import weighing
from copylint.trials.examples import all_rules

_CARD = Path("src/copylint/learned/card.json")


@click.command()
@gathering
@click.option("--calibrate-on", multiple=True, help="Names of the folders that are like what it will read.")
def main(all_: Gathered, build: Path, calibrate_on: Sequence[str]) -> None:
    """Weigh the rules as they are today, on LABELLED folders of an earlier training.

    What was worked out of lessons is taken from the build folder: delete its .jsonl files after a change of
    the rules or of the reading, and keep what the students believed.
    """
    if not (build / FILE).is_file():
        raise click.UsageError(f"{build / FILE} is not there; make train writes it")
    like = [lesson for lesson in all_.known if not calibrate_on or lesson.source in calibrate_on]
    beliefs = recall(build / FILE, like)
    found = np.flatnonzero(~np.isnan(beliefs[:, 0]))
    click.echo(f"{len(found)} of {len(like)} lines were believed something of")
    beliefs, like = beliefs[found], [like[i] for i in found]
    card = json.loads(_CARD.read_text(encoding="utf-8"))
    at = places_of_answers()
    flagged = along(card["curves"]["flagged"], beliefs[:, at["flagged"].start])
    there = {rule.name for rule in all_rules()}
    earlier = {rule: weight for rule, weight in card["hits"]["rules"].items() if rule in there}
    card["hits"] = weighing(like, flagged, beliefs[:, at["families"]])
    # What a rule finds by roles it finds where something is believed already, in no lesson.
    card["hits"]["rules"] = earlier | card["hits"]["rules"]
    _CARD.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    click.echo(f"{len(card['hits']['rules'])} rules weighed, in {_CARD}")


if __name__ == "__main__":
    main()
