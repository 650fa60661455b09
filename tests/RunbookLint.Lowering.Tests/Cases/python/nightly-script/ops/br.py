import logging
import os
import subprocess


class BrError(RuntimeError):
    pass


class Br:
    """Runs br through tiup, in the version of the cluster."""

    def __init__(self, pd: str, version: str) -> None:
        self.pd = pd
        self.version = version

    def run(self, *words: str) -> None:
        command = ["tiup", f"br:{self.version}", *words, "--pd", self.pd]
        logging.info("running %s", " ".join(command))
        done = subprocess.run(command, env={**os.environ, "TIUP_HOME": "/opt/tiup"})
        if done.returncode != 0:
            raise BrError(done.returncode)
