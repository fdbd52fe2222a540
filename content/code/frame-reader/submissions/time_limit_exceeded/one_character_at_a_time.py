# Takes the first character off the text again and again.
class FrameReader:
    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.digits = ""
        self.missing = None  # characters of the payload that are still to come; None: its length is not known yet
        self.parts = []
        self.is_broken = False

    def feed(self, chunk: str) -> list[str]:
        frames = []
        at = 0
        rest = list(chunk)
        while rest and not self.is_broken:
            c = rest[0]
            rest = rest[1:]
            if self.missing is None:
                self.length(c)
            elif self.missing > 0:
                self.parts.append(c)
                self.missing -= 1
            elif c == ",":
                frames.append("".join(self.parts))
                self.digits, self.missing, self.parts = "", None, []
            else:
                self.is_broken = True
        return frames

    def broken(self) -> bool:
        return self.is_broken

    def length(self, c):
        if c == ":" and self.digits:
            self.missing = int(self.digits)
        elif c not in "0123456789" or self.digits == "0" or int(self.digits + c) > self.limit:
            self.is_broken = True
        else:
            self.digits += c
