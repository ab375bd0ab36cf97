"""Codes: what a measure, plan or speech is about, in four schemes (docs/CODING.md)."""

import pandas as pd
import pandera.pandas as pa

from schemas.base import Boolean, String, Table, codes, column, key

FOLLOWS = "follows from where the words stand"


class Codes(Table):
    """One row a code of a measure, plan or speech."""

    code_id: String = key("Identifier: row, scheme and code", "regjeringen_no.002_12c41de98a3c8eaf.measure.002184.p4.protection")
    table_name: String = column("Table of the row that is coded", computed=FOLLOWS, vocabulary="coded_table")
    row_id: String = column("Key of that row", computed=FOLLOWS)
    scheme: String = column("Scheme of the code", computed="the scheme to which the code belongs", vocabulary="code_scheme")
    code: String = column("The code, of the list that bears the scheme's name", proven_by="text", example="protection")
    is_primary: Boolean = column(
        "Whether it is the one of the four P that the measure serves first; false in other schemes, and for plans and speeches",
        computed="the first of the measure's codes in the order of the coding rules",
    )
    rule_id: String = column("The rule that gave the code", computed="the name of the rule", example="code.identification")

    @pa.dataframe_check(name="codes_are_of_their_scheme", error="a code is not of its scheme")
    @classmethod
    def codes_are_of_their_scheme(cls, frame: pd.DataFrame) -> bool:
        """Every code stands in the list of its scheme."""
        return all(set(found) <= set(codes(str(scheme))) for scheme, found in frame.groupby("scheme")["code"])

    @pa.dataframe_check(name="one_primary", error="a measure has codes of p4 and not just one that is primary")
    @classmethod
    def one_primary(cls, frame: pd.DataFrame) -> bool:
        """Each measure that has any of the four P has one that is primary; nothing else has one."""
        of_measures = (frame["table_name"] == "measures") & (frame["scheme"] == "p4")
        first = frame[of_measures].groupby("row_id")["is_primary"].sum()
        return bool((first == 1).all()) and not bool(frame["is_primary"][~of_measures].any())
