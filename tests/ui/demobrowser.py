#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Habeas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the browser at the demo tenant's sign-in page: chooses Dana and lets the page's form take the answer back."""

import html
import re
import sys
import urllib.parse
import urllib.request


def submit(page, base, choice=None):
    action = html.unescape(re.search(r'<form method="post" action="([^"]*)"', page)[1])
    fields = [(html.unescape(name), html.unescape(value)) for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page)]
    if choice:
        fields.append(("choice", choice))
    request = urllib.request.Request(urllib.parse.urljoin(base, action), urllib.parse.urlencode(fields).encode())
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read().decode(), answer.url


def main():
    with urllib.request.urlopen(sys.argv[1], timeout=30) as answer:
        page, address = answer.read().decode(), answer.url
    page, address = submit(page, address, "dana")
    submit(page, address)


if __name__ == "__main__":
    main()
