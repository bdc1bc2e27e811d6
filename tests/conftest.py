"""What every test shares: in CI a missing real part fails, and random examples are the same in every run."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

from tests.goldens import RENEW, Goldens

IN_CI = os.environ.get("CI", "").lower() not in ("", "0", "false")

# No deadline: a slow machine is not a wrong answer.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("desk"), derandomize=True, print_blob=True)
settings.load_profile("ci" if IN_CI else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`python -m pytest tests/screens --renew-goldens` writes the screens anew; look at what has changed."""
    parser.addoption(RENEW, action="store_true", help="write the goldens of these tests anew")


@pytest.fixture
def goldens(request: pytest.FixtureRequest) -> Goldens:
    """Holds texts to what is kept in files."""
    return Goldens(renew=bool(request.config.getoption(RENEW)))


def pytest_configure(config: pytest.Config) -> None:
    """A golden that is renewed where nobody looks at it holds nothing."""
    if IN_CI and config.getoption(RENEW):
        raise pytest.UsageError(f"{RENEW} is not for CI: look at what has changed and commit it")


def pytest_collection_finish(session: pytest.Session) -> None:
    """What was collected stays to the end: looking through it for rubbish again and again took a tenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose real part is missing here, saying which."""
    for mark in item.iter_markers("needs"):
        missing = [program for program in mark.args if shutil.which(program) is None]
        if missing:
            pytest.skip(f"this machine has no {', '.join(missing)}")
    if item.get_closest_marker("needs_root") and os.geteuid() != 0:
        pytest.skip("only root may read what this test reads")


def _failed_skip(reason: object) -> str:
    return f"A skip fails in CI, where every real part must be present: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure in CI, but for the tests that only root can run."""
    report = yield
    expected = hasattr(report, "wasxfail") or item.get_closest_marker("needs_root") is not None
    if IN_CI and report.skipped and not expected:
        report.outcome = "failed"
        report.longrepr = _failed_skip(report.longrepr)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a whole skipped file into a failure in CI."""
    report = yield
    if IN_CI and report.outcome == "skipped":
        report.outcome = "failed"
        report.longrepr = _failed_skip(report.longrepr)
    return report
