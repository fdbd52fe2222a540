"""Keys made of passwords, and words that nobody guesses. Finished."""
import hashlib
import secrets

ROUNDS = 20000  # few, so that trying is quick


def derived(password, salt):
    """The key (PBKDF2) of a password and a salt, in hexadecimal."""
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), ROUNDS).hex()


def random():
    """32 hexadecimal digits that cannot be guessed."""
    return secrets.token_hex(16)
