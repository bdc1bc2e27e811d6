"""A text editor as a language server sees one: it opens files, types, and asks what to offer and what to explain.

Speaks the protocol of language servers over a pipe with the real yaml-language-server, as an author's editor does.
"""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

SERVER = "yaml-language-server"
PATIENCE = 60.0
"""How long an answer may take on a busy machine before something is wrong, in seconds."""
GONE = "The language server has ended."
SETTINGS: dict[str, dict[str, Any]] = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        # Nothing is fetched: the schema is the file beside the guide.
        "schemaStore": {"enable": False},
        "yamlVersion": "1.2",
    }
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Something an editor underlines: where it begins, counted from 1, and what it says."""

    line: int
    column: int
    text: str
    says: str


@dataclass(frozen=True, slots=True)
class Offer:
    """Something an editor offers: what it says of it, and what it puts in."""

    says: str
    puts_in: str


class Editor:
    """An editor with a language server behind it."""

    def __init__(self, folder: Path) -> None:
        self._server = subprocess.Popen(
            [SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._marks: queue.Queue[dict[str, Any]] = queue.Queue()
        self._asked = 0
        self._texts: dict[Path, str] = {}
        self._folder = folder

    def __enter__(self) -> Self:
        threading.Thread(target=self._listen, daemon=True).start()
        try:
            self._begin()
        except BaseException:
            self._close()
            raise
        return self

    def _begin(self) -> None:
        folder = self._folder
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder.as_uri(),
                "workspaceFolders": [{"uri": folder.as_uri(), "name": folder.name}],
                "capabilities": {
                    "workspace": {"configuration": True, "workspaceFolders": True},
                    "textDocument": {
                        "completion": {
                            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}
                        },
                        "hover": {"contentFormat": ["markdown"]},
                        "publishDiagnostics": {"relatedInformation": True},
                    },
                },
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def _close(self) -> None:
        self._server.kill()
        for pipe in (self._server.stdin, self._server.stdout):
            if pipe is not None:
                pipe.close()
        self._server.wait()

    def shows(self, path: Path, text: str) -> None:
        """Open a file, or let its text become this one."""
        again = path in self._texts
        self._texts[path] = text
        self._asked += 1
        if again:
            document = {"uri": path.as_uri(), "version": self._asked}
            changes = {"textDocument": document, "contentChanges": [{"text": text}]}
            self._tell("textDocument/didChange", changes)
        else:
            opened = {"uri": path.as_uri(), "languageId": "yaml", "version": self._asked, "text": text}
            self._tell("textDocument/didOpen", {"textDocument": opened})

    def marks(self, texts: Mapping[Path, str]) -> dict[Path, list[Mark]]:
        """What is underlined in each of these files, once they have these texts."""
        while not self._marks.empty():
            self._marks.get()
        for path, text in texts.items():
            self.shows(path, text)
        found: dict[Path, list[Mark]] = {}
        by_uri = {path.as_uri(): path for path in texts}
        while len(found) < len(texts):
            told = self._marks.get(timeout=PATIENCE)
            assert told["uri"] is not None, GONE
            if told["uri"] in by_uri:
                path = by_uri[told["uri"]]
                found[path] = [_mark(each, texts[path].splitlines()) for each in told["diagnostics"]]
        return found

    def offers(self, path: Path, line: int, column: int) -> dict[str, Offer]:
        """What is offered at a place, by the word it is offered under."""
        found = self._ask("textDocument/completion", self._at(path, line, column))
        items = found["items"] if isinstance(found, dict) else found
        assert isinstance(items, list)
        return {each["label"]: Offer(_plain(each.get("documentation")), each["insertText"]) for each in items}

    def explains(self, path: Path, line: int, column: int) -> str:
        """What is shown for the word at a place."""
        found = self._ask("textDocument/hover", self._at(path, line, column))
        return _plain(found["contents"]) if isinstance(found, dict) else ""

    def _at(self, path: Path, line: int, column: int) -> dict[str, Any]:
        place = {"line": line - 1, "character": column - 1}
        return {"textDocument": {"uri": path.as_uri()}, "position": place}

    def _ask(self, method: str, params: dict[str, Any]) -> object:
        self._asked += 1
        asked = self._asked
        self._send({"id": asked, "method": method, "params": params})
        while True:
            answer = self._answers.get(timeout=PATIENCE)
            assert answer["id"] is not None, GONE
            if answer["id"] == asked:
                assert "error" not in answer, answer
                return answer.get("result")

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _listen(self) -> None:
        assert self._server.stdout is not None
        try:
            while message := _read(self._server.stdout):
                if "method" not in message:
                    self._answers.put(message)
                elif "id" in message:
                    self._reply(message)
                elif message["method"] == "textDocument/publishDiagnostics":
                    self._marks.put(message["params"])
        except (OSError, ValueError):
            pass
        # Whoever waits is not kept waiting by a server that has gone.
        self._answers.put({"id": None})
        self._marks.put({"uri": None})

    def _reply(self, message: dict[str, Any]) -> None:
        result = None
        if message["method"] == "workspace/configuration":
            result = [SETTINGS.get(each.get("section"), {}) for each in message["params"]["items"]]
        self._send({"id": message["id"], "result": result})


def _read(pipe: IO[bytes]) -> dict[str, Any] | None:
    length = 0
    while (line := pipe.readline().strip()) or not length:
        if not line:
            return None
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    told: dict[str, Any] = json.loads(pipe.read(length))
    return told


def _mark(told: dict[str, Any], lines: list[str]) -> Mark:
    start, end = told["range"]["start"], told["range"]["end"]
    line = lines[start["line"]] if start["line"] < len(lines) else ""
    stop = end["character"] if end["line"] == start["line"] else len(line)
    return Mark(start["line"] + 1, start["character"] + 1, line[start["character"] : stop], told["message"])


def _plain(told: object) -> str:
    if isinstance(told, dict):
        return str(told.get("value", ""))
    return str(told or "")
