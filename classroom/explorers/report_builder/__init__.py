"""The report builder: measures, targets and new limits become one monthly report, exceptions first."""

ID = "report-builder"
