"""England's published figures, added up."""

from impactflow.datasets.dictionary.entries import Column, Table

ENGLAND = (
    Table(
        name="england_ae_monthly",
        file="england/ae_monthly.csv",
        row="a month and a type of department, all England",
        month_of="month",
        made="added up from what organisations reported",
        columns=(
            Column("month", "date", "First day of the month"),
            Column("type", "text", "Type of department: 1 (major), 2 (one specialty) or other"),
            Column("attendances", "count", "People who came to A&E in the month", "attendances"),
            Column("breaches", "count", "Of these, those who stayed over 4 hours", "attendances"),
            Column("admissions", "count", "Emergency admissions by way of this type of A&E", "admissions"),
        ),
    ),
)
