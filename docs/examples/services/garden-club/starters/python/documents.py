# What the club is sent as documents: catalogues in XML, plans that were given out, albums in archives.
import base64, io, json, os, pickle, secrets, tarfile, xml.sax, xml.sax.handler, zipfile
import xml.etree.ElementTree as ElementTree


class Refused(Exception):
    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Plants(xml.sax.handler.ContentHandler):
    def __init__(self):
        super().__init__()
        self.names, self.within = [], False

    def startElement(self, name, attributes):
        self.within = name == "plant"
        if self.within:
            self.names.append("")

    def endElement(self, name):
        self.within = False

    def characters(self, content):
        if self.within:
            self.names[-1] += content


def catalogue(raw, faults):
    try:
        if "external-entities" in faults:
            plants, parser = Plants(), xml.sax.make_parser()
            parser.setFeature(xml.sax.handler.feature_external_ges, True)
            parser.setContentHandler(plants)
            parser.parse(io.BytesIO(raw))
            return 201, {"plants": plants.names}
        return 201, {"plants": [plant.text or "" for plant in ElementTree.fromstring(raw).iter("plant")]}
    except (ElementTree.ParseError, xml.sax.SAXException, OSError, ValueError):
        raise Refused(400, "this is no catalogue")


def plan(faults):
    beds = ["leek", "kale"]
    made = pickle.dumps(beds) if "unsafe-plans" in faults else json.dumps(beds).encode()
    return 200, {"plan": base64.b64encode(made).decode()}


def take_plan(text, faults):
    try:
        made = base64.b64decode(text)
        beds = pickle.loads(made) if "unsafe-plans" in faults else json.loads(made)
    except Exception:
        raise Refused(400, "this is no plan")
    if not isinstance(beds, list) or not all(isinstance(bed, str) for bed in beds):
        raise Refused(400, "this is no plan")
    return 200, {"beds": beds}


def album(raw, kind, faults):
    id = secrets.token_hex(8)
    folder = "albums/" + id
    try:
        if kind == "application/x-tar":
            with tarfile.open(fileobj=io.BytesIO(raw)) as tar:
                if "zip-slip" in faults:
                    tar.extractall(folder, filter="fully_trusted")
                else:
                    keep(folder, {m.name: tar.extractfile(m).read() for m in tar if m.isfile()})
        else:
            with zipfile.ZipFile(io.BytesIO(raw)) as archive:
                files = {info.filename: archive.read(info) for info in archive.infolist()}
                if "zip-slip" in faults:
                    for name, content in files.items():
                        path = os.path.join(folder, name)
                        os.makedirs(os.path.dirname(path), exist_ok=True)
                        with open(path, "wb") as file:
                            file.write(content)
                else:
                    keep(folder, files)
    except (OSError, tarfile.TarError, zipfile.BadZipFile):
        raise Refused(400, "this is no album")
    return 201, {"id": id}


def keep(folder, files):
    """Pictures have plain names, so that none lies anywhere but in the folder."""
    if not all(name.replace(".", "").isalnum() for name in files):
        raise Refused(400, "names are of letters, digits and dots")
    os.makedirs(folder)
    for name, content in files.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)


def picture(id, name):
    try:
        if not id.isalnum() or name not in os.listdir("albums/" + id):
            raise Refused(404, "no such picture")
        return 200, open("albums/" + id + "/" + name).read(2000)
    except (OSError, ValueError):
        raise Refused(404, "no such picture")
