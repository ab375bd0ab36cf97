"""Plans, programmes and strategies, the documents that speak of them, and who answers for them."""

from schemas.base import Date, Double, Integer, String, Table, column, earliest, edtf, foreign_key, key, latest, method


class Plans(Table):
    """One row a plan, over all documents that speak of it."""

    plan_id: String = key(
        "Identifier: that of the register of plans, else of the plan's first plan_document", "no-2011-sammen-mot-menneskehandel"
    )
    title: String = column(
        "Proper title in the country's own language where one is known; a mere description is none",
        proven_by="text register",
        nullable=True,
    )
    title_raw: String = column(
        "How a document names it: by its title, else the first that says more than what kind of plan it is", proven_by="text", nullable=True,
        example="handlingsplan til bekæmpelse af menneskehandel",
    )  # fmt: skip
    title_lang: String = column("Language of the title (BCP 47)", proven_with="title", vocabulary="language", nullable=True)
    title_en: String = column(
        "Official English title", proven_by="register", nullable=True, example="United against human trafficking"
    )
    plan_type: String = column("Kind of plan", proven_by="text", vocabulary="plan_type")
    jurisdiction: String = column(
        "Country (ISO 3166-1), or XN for Nordic co-operation", proven_by="text manifest", nullable=True, vocabulary="country"
    )
    issuer_org_id: String = foreign_key(
        "organisations.org_id", "Who issued the plan according to the text", proven_by="text", nullable=True
    )
    government: String = column("Cabinet that issued the plan", proven_by="text", nullable=True, example="Regjeringen Solberg")
    adopted_edtf: String = edtf("When the plan was adopted", proven_by="text manifest", example="2011")
    adopted_earliest: Date = earliest("adopted_edtf")
    adopted_latest: Date = latest("adopted_edtf")
    adopted_method: String = method("adopted_edtf")
    launched_edtf: String = edtf("When the plan was launched", proven_by="text manifest")
    launched_earliest: Date = earliest("launched_edtf")
    launched_latest: Date = latest("launched_edtf")
    launched_method: String = method("launched_edtf")
    start_edtf: String = edtf("When the plan begins to apply", proven_by="text manifest")
    start_earliest: Date = earliest("start_edtf")
    start_latest: Date = latest("start_edtf")
    start_method: String = method("start_edtf")
    end_edtf: String = edtf("Until when the plan applies", proven_by="text manifest", example="2013")
    end_earliest: Date = earliest("end_edtf")
    end_latest: Date = latest("end_edtf")
    end_method: String = method("end_edtf")
    duration: String = column(
        "How long the plan applies (ISO 8601)", proven_by="text", nullable=True, pattern="^P[0-9]+[YM]$", example="P3Y"
    )
    budget_amount: Double = column(
        "Main amount for the plan; compare only amounts of the same budget_period",
        proven_by="text",
        nullable=True,
        unit="budget_currency",
    )
    budget_currency: String = column(
        "Currency of the amount (ISO 4217)", proven_by="text manifest", nullable=True, pattern="^[A-Z]{3}$"
    )
    budget_period: String = column("What the amount covers", proven_by="text", nullable=True, vocabulary="amount_period")
    budget_eur: Double = column(
        "The amount in euro, at the rate of the launch, else of the adoption or the document; the working is in amounts",
        computed="converted in amounts",
        nullable=True,
        unit="EUR",
    )
    measure_count_stated: Integer = column("Measures the source says there are", proven_by="text", nullable=True, minimum=0)
    part_count_stated: Integer = column("Parts the source says there are", proven_by="text", nullable=True, minimum=0)
    minister_count_stated: Integer = column("Ministers the source counts", proven_by="text", nullable=True, minimum=0)
    ministry_count_stated: Integer = column("Ministries the source counts", proven_by="text", nullable=True, minimum=0)
    directorate_count_stated: Integer = column("Directorates the source counts", proven_by="text", nullable=True, minimum=0)
    measure_count_extracted: Integer = column(
        "Rows of levels measure and activity that belong to the plan", computed="counted", minimum=0
    )
    predecessor_plan_id: String = foreign_key(
        "plans.plan_id",
        "The plan before it, by the register or by a text that says so; null as well where no document speaks of that plan",
        proven_by="register text",
        nullable=True,
    )


class PlanDocuments(Table):
    """One row a document that speaks of a plan, with the reason why it is that plan."""

    plan_document_id: String = key(
        "Identifier: document and place of the plan's first naming", "norden_org.000_d72deeedf923a50c.plan.001229"
    )
    plan_id: String = foreign_key("plans.plan_id", "The plan")
    doc_id: String = foreign_key("documents.doc_id", "The document")
    title_raw: String = column("How this document names the plan", proven_by="text", nullable=True)
    link_method: String = column("How the document was linked", computed="named by the linking rule", vocabulary="link_method")
    confidence: Double = column("Confidence of the link", computed="given by the linking rule", unit="probability", minimum=0)
    reason: String = column("Why it is this plan", computed="given by the linking rule")


class PlanOrganisations(Table):
    """One row an organisation and its part in a plan."""

    plan_organisation_id: String = key(
        "Identifier: plan, organisation and role", "norden_org.000_d72deeedf923a50c.plan.001229.nordisk-ministerraad.issuer"
    )
    plan_id: String = foreign_key("plans.plan_id", "The plan")
    org_id: String = foreign_key("organisations.org_id", "The organisation", proven_by="text")
    role: String = column("Its part", proven_by="text", vocabulary="organisation_role")
