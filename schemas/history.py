"""How a release differs from the one before it, and where rows went whose key is gone."""

from schemas.base import String, Table, column, key


class Changes(Table):
    """One row a cell that differs from the release before; a row that is new or gone is told cell by cell."""

    change_id: String = key("Identifier: table and number", "measures.000000012")
    table_name: String = column("Table of the cell", computed="the cell itself")
    row_id: String = column("Key of its row", computed="the cell itself")
    column_name: String = column("Its column", computed="the cell itself")
    action: String = column("What happened", computed="compared", vocabulary="change_action")
    old: String = column("The cell in the release before, as text", computed="compared", nullable=True)
    new: String = column("The cell in this release, as text", computed="compared", nullable=True)
    reason: String = column("What made the difference", computed="compared", vocabulary="change_reason")


class Redirects(Table):
    """One row a key that a release had and a later one has not, with the row that holds the same now."""

    redirect_id: String = key("Identifier: table and former key", "measures.norden_org.000_d72deeedf923a50c.measure.001502")
    table_name: String = column("Table of the row", computed="compared")
    old_id: String = column("The key that is gone", computed="compared")
    new_id: String = column("Key of the row that holds the same now", computed="compared", nullable=True)
    reason: String = column("Why the key is gone", computed="compared", vocabulary="redirect_reason")
