"""The names of signals, of what they mean, and of what becomes of a target."""

NO_LIMITS_YET = "No limits yet"
VARIATION = {
    "common_cause": "Common cause",
    "improvement_high": "Improvement, high",
    "improvement_low": "Improvement, low",
    "concern_high": "Concern, high",
    "concern_low": "Concern, low",
    "neutral_high": "Signal, high",
    "neutral_low": "Signal, low",
}
ASSURANCE = {
    "consistently_pass": "will be met",
    "consistently_fail": "will be missed",
    "hit_or_miss": "will sometimes be met and sometimes missed",
}
CAUSES = {
    "outside": "a point outside the limits",
    "trend": "a trend",
    "two_in_three": "two of three points near a limit",
    "shift": "a run on one side of the mean",
}
MEANINGS = {
    "improvement": "an improvement",
    "concern": "a concern",
    "neutral_high": "a signal",
    "neutral_low": "a signal",
}
SHORT = {
    "improvement": "Improvement",
    "concern": "Concern",
    "neutral_high": "Signal",
    "neutral_low": "Signal",
}
