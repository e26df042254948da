// Fields that show what the car says and set it: switches, choices, sliders, numbers. Whoever is changing one is left alone.

const edits = new Map();

/** Shows what a field stands at, unless somebody is changing it or the answer is still to come. */
export function setField(field, value) {
  const edit = edits.get(key(field));
  edit.said = value;
  edit.heard = true;
  if (!edit.typed && edit.deeds === 0) {
    put(field, value);
  }
}

/** Does a deed whenever somebody hands a field in; if the deed says false, the field shows again what it stood at. */
export function onField(field, deed) {
  const edit = edits.get(key(field)) ?? { said: valueOf(field), heard: false, typed: false, deeds: 0 };
  edits.set(key(field), edit);
  field.addEventListener("input", () => {
    edit.typed = true;
  });
  field.addEventListener("change", async () => {
    edit.typed = false;
    edit.heard = false;
    edit.deeds += 1;
    const done = await deed(valueOf(field));
    edit.deeds -= 1;
    if (!done || edit.heard) {
      setField(field, edit.said);
    }
  });
  // Nothing is handed in when somebody typed and took it back.
  field.addEventListener("blur", () => {
    if (edit.typed) {
      edit.typed = false;
      setField(field, edit.said);
    }
  });
}

/** Radio buttons of one name are one field. */
function key(field) {
  return field.type === "radio" ? field.name : field;
}

function valueOf(field) {
  return field.type === "checkbox" ? field.checked : field.value;
}

function put(field, value) {
  if (field.type === "checkbox") {
    field.checked = value;
  } else if (field.type === "radio") {
    document.getElementsByName(field.name).forEach((one) => {
      one.checked = one.value === value;
    });
  } else if (field.value !== String(value)) {
    field.value = value;
  }
}
