"""What volunteers found."""
import io
import itertools
import re
import shutil
import zipfile
import zlib
from pathlib import Path

FOLDER = Path("surveys")
MOST = 1_000_000


class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Surveys:
    def __init__(self):
        self.numbers = itertools.count(1)
        self.surveys = {}

    def add(self, zip):
        """Everything is unpacked in memory, which is little, and written when all of it is right."""
        files = unpacked(zip)
        id = str(next(self.numbers))
        folder = FOLDER / id
        folder.mkdir(parents=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        self.surveys[id] = {
            "id": id, "files": [{"name": name, "bytes": len(files[name])} for name in sorted(files)]}
        return self.surveys[id]

    def all(self):
        return list(self.surveys.values())

    def show(self, id):
        if id not in self.surveys:
            raise Refused(404, "there is no such survey")
        return self.surveys[id]

    def delete(self, id):
        survey = self.surveys.pop(id, None)
        if survey is None:
            raise Refused(404, "there is no such survey")
        shutil.rmtree(FOLDER / id)
        return survey

    def file(self, id, name):
        """Only names that the survey was made with get to the disk."""
        self.show(id)
        if not (FOLDER / id / name).is_file():
            raise Refused(404, "there is no such file")
        return (FOLDER / id / name).read_bytes()

    def eggs(self, id):
        eggs, skipped = {}, 0
        for line in self.file(id, "eggs.csv").decode(errors="replace").splitlines()[1:]:
            fields = [field.strip() for field in line.split(",")]
            if len(fields) == 2 and fields[0] and re.fullmatch("[0-9]{1,6}", fields[1]):
                eggs[fields[0]] = eggs.get(fields[0], 0) + int(fields[1])
            elif line.strip():
                skipped += 1
        return {"eggs": eggs, "skipped": skipped}


def unpacked(zip):
    files, left = {}, MOST
    try:
        with zipfile.ZipFile(io.BytesIO(zip)) as archive:
            for info in archive.infolist():
                if not re.fullmatch("[A-Za-z0-9_-][A-Za-z0-9._-]{0,59}", info.filename):
                    raise Refused(400, "a name has letters, digits, dots, dashes and underscores")
                with archive.open(info) as entry:
                    files[info.filename] = entry.read(left + 1)
                left -= len(files[info.filename])
                if left < 0:
                    raise Refused(413, f"unpacks to more than {MOST} bytes")
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        raise Refused(400, "this is no zip")
    if not files:
        raise Refused(400, "this is an empty zip")
    return files
