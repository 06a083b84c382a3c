"""Read NHS England's monthly A&E attendances and emergency admissions return."""

from impactflow.datasets.monthly_ae.reader import read_monthly_ae

__all__ = ["read_monthly_ae"]
