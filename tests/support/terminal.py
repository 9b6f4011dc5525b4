"""A program on a terminal of its own, as a person sits before it."""
import os
import pty
import select


class Silent(Exception):
    """Nothing came any more, and the program did not end."""


class Terminal:
    """A question is an output that ends in ": " with nothing after it for `quiet` seconds.
    `shown` holds all that came, as bytes, answers echoed by the terminal included."""

    def __init__(self, words, folder, env, quiet=0.01, patience=60):
        self.quiet, self.patience = quiet, patience
        self.shown, self.asked_at = b"", 0
        self.child, self.end = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execvpe(words[0], [str(word) for word in words], env)

    def comes(self, seconds):
        return bool(select.select([self.end], [], [], seconds)[0])

    def read(self, most=65536):
        """What comes next; empty where the program has let go of the terminal."""
        if not self.comes(self.patience):
            raise Silent(self.text())
        try:
            return os.read(self.end, most)
        except OSError:
            return b""

    def wait_for_question(self):
        """The line it stands on; None where the program ended instead."""
        while not (self.shown[self.asked_at:].endswith(b": ") and not self.comes(self.quiet)):
            more = self.read()
            self.shown += more
            if not more:
                return None
        question = self.shown[self.asked_at:].decode("utf-8", "replace")
        self.asked_at = len(self.shown)
        return question.replace("\r", "").rsplit("\n", 1)[-1]

    def type(self, text):
        os.write(self.end, text.encode())

    def swallow_echo(self, text):
        """Takes what was typed off what comes, for whom writes it down in another way."""
        left = len(text.encode())
        while left and (gone := self.read(left)):
            left -= len(gone)

    def text(self):
        return self.shown.decode("utf-8", "replace").replace("\r\n", "\n")

    def finish(self):
        """Reads to the end. The exit code, negative for a signal."""
        while more := self.read():
            self.shown += more
        code = os.waitstatus_to_exitcode(os.waitpid(self.child, 0)[1])
        os.close(self.end)
        return code
