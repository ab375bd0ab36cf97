# Nordpol 2026.11.24.1 in R: source("load/load.R"); plans <- load_nordpol("plans"). Needs readr.
# Dates in EDTF (columns that end in _edtf) are text; an empty unquoted field is NA.

nordpol_types <- c(
  documents = "ccccccccccDDcTcccdcccdddcccdclT",
  document_texts = "cc",
  speeches = "ccdccccccccccTDccddc",
  speech_documents = "ccc",
  plans = "ccccccccccDDccDDccDDccDDccdccdddddddc",
  plan_documents = "cccccdc",
  plan_organisations = "cccc",
  measures = "cccccdccccDDccDDccc",
  measure_places = "cccc",
  measure_organisations = "cccc",
  codes = "ccccclc",
  organisations = "cccccccccc",
  organisation_names = "ccccc",
  people = "cccc",
  person_roles = "cccccccccccDDc",
  quotes = "ccccc",
  amounts = "cccccddcccdDDccd",
  mentions = "cccddccccc",
  evidence = "ccccdccddccccccc",
  completeness = "ccccccc",
  problems = "ccccccdd",
  measures_full = "cccccccccccccccccccccccc",
  vocabularies = "cccccccccccc",
  changes = "cccccccc",
  redirects = "ccccc"
)

load_nordpol <- function(table, folder = "csv") {
  readr::read_csv(
    file.path(folder, paste0(table, ".csv")),
    col_types = nordpol_types[[table]], na = "", trim_ws = FALSE, lazy = FALSE, progress = FALSE
  )
}
