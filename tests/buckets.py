"""What tests put on shared storage."""
import fsspec

SECRET = "never-to-be-seen"


def change(url: str, name: str, content: bytes | None) -> None:
    """Puts a file below a URL, or (None) takes it away."""
    system, root = fsspec.url_to_fs(url)
    if content is None:
        system.rm_file(f"{root}/{name}")
    else:
        system.pipe_file(f"{root}/{name}", content)
