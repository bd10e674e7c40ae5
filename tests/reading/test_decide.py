"""Each fact is decided once: by structure and words, or by the trained reader where that is better."""

from dataclasses import replace

from copylint.facts import FAMILIES, Belief, Page, Sign, Unit
from copylint.reading.decide import BENIGN, decided
from copylint.terms import Outcome, Owner, Voice
from tests.rulebook.inline import line


def belief(**said: object) -> Belief:
    shares: dict[str, object] = {"actor": {"third": 0.5}, "voice": {"company": 0.5}, "outcome": {"none": 1.0}}
    rest: dict[str, object] = {"proof": 0.0, "benign": 0.0, "buried": 0.0}
    return Belief(0.1, 0.1, dict.fromkeys(FAMILIES, 0.1), **{**shares, **rest, **said})  # type: ignore[arg-type]


def settled(text: str, **said: object) -> Unit:
    page = line(text)
    (unit,) = decided(replace(page, beliefs=tuple(belief(**said) for _ in page.units))).units
    return unit


def test_who_is_not_asked_decides_nothing() -> None:
    page: Page = line("We bake bread.")
    assert decided(page) is page


def test_a_sure_reader_overrules_the_structure_and_says_so() -> None:
    unit = settled("We bake bread.", actor={"product": 0.9, "company": 0.1})
    assert unit.actor is Owner.PRODUCT
    assert unit.overruled == {"actor": "company"}


def test_an_unsure_one_does_not() -> None:
    unit = settled("We bake bread.", actor={"product": 0.5, "company": 0.5})
    assert unit.actor is Owner.COMPANY
    assert unit.overruled == {}


def test_the_we_of_a_customer_is_not_ours() -> None:
    unit = settled("“We hired two people,” says Ida Blom, owner of Blom Cycles.", actor={"company": 0.95})
    assert (unit.voice, unit.actor) == (Voice.CUSTOMER, Owner.CUSTOMER)


def test_what_the_labels_do_not_tell_apart_stays_as_read() -> None:
    unit = settled("Your customers see one bill.", actor={"third": 0.95})
    assert unit.actor is Owner.THEIRS


def test_a_voice_takes_more() -> None:
    assert settled("We bake bread.", voice={"customer": 0.7}).voice is Voice.COMPANY
    assert settled("We bake bread.", voice={"customer": 0.95}).voice is Voice.CUSTOMER


def test_proof_does_not_outlive_the_voice_it_rested_on() -> None:
    page = line("It took one day.")
    told = tuple(
        replace(unit, voice=Voice.CUSTOMER, signs=(Sign("proof", unit.span),)) for unit in page.units
    )

    def proved(proof: float) -> bool:
        beliefs = (belief(voice={"company": 0.95}, proof=proof),)
        return decided(replace(page, units=told, beliefs=beliefs)).units[0].proof

    assert not proved(0.1)
    assert proved(0.8)


def test_quotation_marks_tell_more_than_any_belief() -> None:
    unit = settled("“It took one day,” says Ida Blom, controller at Holt.", voice={"company": 0.99})
    assert (unit.voice, unit.proof) == (Voice.CUSTOMER, True)


def test_an_outcome_takes_less_than_half() -> None:
    unit = settled("We bake bread.", outcome={"none": 0.55, "concrete": 0.45, "vague": 0.0})
    assert unit.outcome is Outcome.CONCRETE


def test_proof_and_right_use_of_we_are_added_and_never_taken() -> None:
    unit = settled("We bake bread.", proof=0.6, benign=0.7)
    assert unit.proof
    assert unit.benign == BENIGN
    assert settled("“It took one day,” says Ida Blom, controller at Holt.").proof


def test_what_is_no_copy_is_left_alone() -> None:
    page = line("We bake bread.")
    units = tuple(replace(unit, voice=Voice.NOT_COPY) for unit in page.units)
    page = replace(page, units=units, beliefs=(belief(voice={"company": 1.0}),))
    assert decided(page).units == units
