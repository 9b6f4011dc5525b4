"""A program on a terminal, whose questions are answered as they come."""
import os
import pty
import select


def drive(command, folder, env, answer):
    """Runs it; `answer(question)` gives what to type at the line that ends in ": ". Returns all
    that was shown, and the exit code."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe(command[0], command, env)
    shown, asked_at = b"", 0
    while select.select([terminal], [], [], 60)[0]:
        try:
            more = os.read(terminal, 65536)
        except OSError:  # the terminal's other end is closed
            break
        if not more:
            break
        shown += more
        if shown[asked_at:].endswith(b": ") and not select.select([terminal], [], [], 0.002)[0]:
            question = shown[asked_at:].decode("utf-8").replace("\r", "").rsplit("\n", 1)[-1]
            asked_at = len(shown)
            os.write(terminal, answer(question).encode() + b"\n")
    os.close(terminal)
    return (shown.decode("utf-8", "replace").replace("\r\n", "\n"),
            os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
