from tests.comparison.story import tell
from tests.revisions.git_folder import GitFolder


def test_an_old_site_on_a_friday(git_folder: GitFolder) -> None:
    steps: list[str] = []
    tell(git_folder, 30, steps.append)
    assert len(steps) == 10
