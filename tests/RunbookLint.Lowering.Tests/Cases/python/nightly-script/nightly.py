#!/usr/bin/env python3
"""Nightly backup of the orders cluster. Installed by the dba role, see README."""
from __future__ import annotations

import argparse
import logging
import sys
from datetime import datetime, timedelta, timezone

from ops.br import Br, BrError
from ops.settings import CLUSTERS

log = logging.getLogger(__name__)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep-days", type=int, default=7)
    parser.add_argument("--truncate", action="store_true")
    return parser.parse_args()


def main() -> int:
    args = parse()
    now = datetime.now(timezone.utc)
    orders = Br(pd=CLUSTERS["orders"], version="v7.5.3")

    try:
        orders.run("backup", "full", "--storage", f"s3://dba-backup/orders/full/{now:%Y%m%d}", "--ratelimit", "128")
    except BrError as error:
        log.error("backup failed: %s", error)
        return 1

    if args.truncate:
        until = now - timedelta(days=args.keep_days)
        orders.run(
            "log", "truncate",
            "--storage", "s3://dba-backup/orders/log",
            "--until", until.strftime("%Y-%m-%d %H:%M:%S+0000"),
            "--yes",
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
