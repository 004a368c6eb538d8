"""`arcgen push`, and the options by which a build is published."""
from __future__ import annotations

import click

from ..core.console import both
from .group import arcgen


def _named(context, option, value):
    """A name that the Hub can take, seen to before any work; an empty one is none."""
    if value is not None:
        from ..core import hub_client
        if option.name == "repo":
            hub_client.repo_id(value, lambda: "user")
        else:
            hub_client.revision(value, f"--{option.name}")
    return value


push_options = both(
    click.option("--repo", callback=_named, metavar="NAME",
                 help="NAME or USER/NAME on the Hub (default: the dataset's name)."),
    click.option("--private", is_flag=True, help="Make the repository private."),
    click.option("--revision", callback=_named, metavar="BRANCH",
                 help="Branch to publish on, made when missing (default: main)."),
    click.option("--tag", callback=_named, help="Tag the published dataset."),
    click.option("--create-pr", is_flag=True, help="Publish as a pull request."),
    click.option("--replace", is_flag=True, help="Replace another dataset of arcgen that is there."))


def say_published(published, tag) -> None:
    at = tag or (published.revision if published.revision != "main" else None)
    click.echo(f"{published.url}: " + (f"published as commit {published.commit}" if published.changed
                                       else f"already there, nothing changed (commit {published.commit})")
               + ("; README.md, which was edited there, is the built one again" if published.edited else ""))
    click.echo(f"load_dataset({published.repo!r}{f', revision={at!r}' if at else ''}) reads it")


@arcgen.command()
@click.argument("folder", type=click.Path())
@push_options
def push(folder, repo, private, revision, tag, create_pr, replace) -> None:
    """Publish the dataset in FOLDER on the Hugging Face Hub, all of it in one commit.

    A push that was stopped goes on where it was; one of an unchanged dataset changes nothing.
    """
    from tqdm import tqdm

    from ..hub.publish import push as push_
    with tqdm(desc="files", disable=None, leave=False) as bar:
        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)
        published = push_(folder, repo, private=private, revision=revision, tag=tag, create_pr=create_pr,
                          replace=replace, progress=progress)
    say_published(published, tag)
