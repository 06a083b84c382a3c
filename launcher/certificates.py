"""The operating system's own certificates, for a pip that is too old to look there."""

import ssl
import subprocess

MAC_KEYCHAINS = (
    "/System/Library/Keychains/SystemRootCertificates.keychain",
    "/Library/Keychains/System.keychain",
)


def export(project, system=None):
    """Write the certificates that this computer trusts to one file; None when there are none."""
    text = (system or system_certificates)(project.platform) + bundled(project)
    if not text.strip():
        return None
    target = project.jupyter / "certificates.pem"
    target.write_text(text, encoding="ascii", errors="ignore")
    return target


def system_certificates(platform):
    """Give the certificates that this computer trusts, as PEM text."""
    if platform == "darwin":
        # Python on macOS does not read the keychain, where IT puts the organisation's root.
        return from_keychain()
    return pem(ssl.create_default_context().get_ca_certs(binary_form=True))


def pem(certificates):
    """Give binary certificates as PEM text."""
    return "".join(ssl.DER_cert_to_PEM_cert(one) for one in certificates)


def from_keychain(run=subprocess.run):
    """Give the certificates of the macOS keychains, or nothing when they cannot be read."""
    command = ["security", "find-certificate", "-a", "-p", *MAC_KEYCHAINS]
    try:
        return run(command, capture_output=True, text=True, timeout=60).stdout
    except (OSError, subprocess.SubprocessError):
        return ""


def bundled(project):
    """Give the certificates that came with pip: Windows fetches some of its own only when used."""
    for folder in project.site_packages():
        bundle = folder / "pip" / "_vendor" / "certifi" / "cacert.pem"
        if bundle.is_file():
            return bundle.read_text(encoding="ascii", errors="ignore")
    return ""
