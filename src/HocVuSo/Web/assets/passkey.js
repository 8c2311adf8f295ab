// <form method="post" data-passkey="create|get" data-options-url="…"> with
// <input type="hidden" data-passkey-credential name="…"> and <p data-passkey-error="unsupported|refused|failed" hidden>.
// The form's own submit asks the device; the answer goes to the hidden input and the form is sent.
const calls = { create: "parseCreationOptionsFromJSON", get: "parseRequestOptionsFromJSON" };

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const kind = form.dataset.passkey;
  let ready = false;
  form.addEventListener("submit", async event => {
    if (ready) return;
    event.preventDefault();
    const { submitter } = event;
    tell(form);
    if (!window.PublicKeyCredential || !navigator.credentials) return tell(form, "unsupported");
    try {
      const credential = await navigator.credentials[kind]({ publicKey: parse(kind, await options(form)) });
      form.querySelector("[data-passkey-credential]").value = JSON.stringify(plain(credential));
      ready = true;
      form.requestSubmit ? form.requestSubmit(submitter) : form.submit();
    } catch (error) {
      tell(form, error.name === "NotAllowedError" || error.name === "AbortError" ? "refused" : "failed");
    }
  });
}

async function options(form) {
  const response = await fetch(form.dataset.optionsUrl, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: { RequestVerificationToken: form.elements.__RequestVerificationToken?.value ?? "" },
  });
  if (!response.ok) throw new Error(`options: ${response.status}`);
  return response.json();
}

function tell(form, what) {
  for (const message of form.querySelectorAll("[data-passkey-error]")) message.hidden = message.dataset.passkeyError !== what;
}

function parse(kind, json) {
  const native = PublicKeyCredential[calls[kind]];
  if (native) return native.call(PublicKeyCredential, json);
  const withBytes = list => list?.map(each => ({ ...each, id: bytes(each.id) }));
  return {
    ...json,
    challenge: bytes(json.challenge),
    ...json.user && { user: { ...json.user, id: bytes(json.user.id) } },
    excludeCredentials: withBytes(json.excludeCredentials),
    allowCredentials: withBytes(json.allowCredentials),
  };
}

// Some password managers bring no toJSON, or one that throws.
function plain(credential) {
  try { return credential.toJSON() } catch { /* by hand, below */ }
  const { response } = credential;
  const fields = { clientDataJSON: response.clientDataJSON };
  if (response.attestationObject) fields.attestationObject = response.attestationObject;
  else Object.assign(fields, { authenticatorData: response.authenticatorData, signature: response.signature, userHandle: response.userHandle });
  const coded = Object.fromEntries(Object.entries(fields).filter(([, value]) => value).map(([name, value]) => [name, base64url(value)]));
  if (response.getTransports) coded.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: base64url(credential.rawId),
    type: credential.type,
    response: coded,
    clientExtensionResults: credential.getClientExtensionResults?.() ?? {},
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  };
}

function bytes(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));
}

function base64url(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
