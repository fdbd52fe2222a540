"""Sends JSON. Finished."""
import http.client
import json
import urllib.error
import urllib.request


class NoRedirections(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


OPENER = urllib.request.build_opener(NoRedirections)


def post(url, value):
    """Posts a value as JSON and returns the status, 0 when there is no answer. Follows no redirection."""
    try:
        request = urllib.request.Request(url, json.dumps(value).encode(), {"Content-Type": "application/json"})
        with OPENER.open(request, timeout=2) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except (OSError, ValueError, http.client.HTTPException):
        return 0
