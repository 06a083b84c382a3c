"""The parameters, a file for each part of a patient's way, with the source of each default."""
