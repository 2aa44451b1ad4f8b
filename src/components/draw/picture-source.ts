import { html } from "htl";
import { setHidden } from "../ui/disable.js";
import { onInput } from "../ui/on-input.js";
import { liveStatus } from "../ui/status.js";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";
import { picturePixels } from "./picture-pixels.js";

/** A picture that a reader brought along, decoded. */
export interface BroughtPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Buttons and a surface that take pictures in. */
export interface PictureSource extends HTMLElement {
  /** Says how it went. */
  say(text: string, wrong: boolean): void;
}

/** Largest file that is opened: 40 MB. */
const largestFile = 40 * 2 ** 20;
/** Most pixels that are decoded; the library reads no more. */
const mostPixels = 36_000_000;
/** What to do where the browser gives noise for pixels. */
const noiseNotice = t(
  "to keep you from being recognised, this browser gives pages noise instead of a picture’s pixels. Open the picture as a PNG file, or draw it on the pad. If the browser asks whether this page may read canvas data, allow it and open the picture again.",
);

/**
 * Takes pictures from a file, a drop, the clipboard or a camera.
 *
 * @param surface where pictures can be dropped, besides this element
 * @param take gets each picture
 */
export function pictureSource(surface: HTMLElement, take: (picture: BroughtPicture) => void): PictureSource {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: "image/*" });
  const camera = html`<button type="button" class="button">${t("Use the camera")}</button>`;
  const stage = html`<div class="camera" hidden></div>`;
  const message = liveStatus("source-message");
  const root: PictureSource = Object.assign(
    html`<div class="picture-source"><label class="button source-file">${input}<span>${t("Open a picture")}</span></label>${camera}<p class="caption">${t("Or drop one on the pad, or paste it with Ctrl V. It stays on this machine.")}</p>${stage}${message}</div>`,
    { say },
  );

  function say(text: string, wrong: boolean): void {
    message.say(text);
    message.classList.toggle("field-error", wrong);
  }

  async function open(file: File): Promise<void> {
    if (file.size > largestFile) {
      say(
        t("{name} has {n} MB; at most 40 MB are opened.", {
          name: file.name || t("The picture"),
          n: Math.round(file.size / 2 ** 20),
        }),
        true,
      );
      return;
    }
    say(t("Reading the picture …"), false);
    let bitmap: ImageBitmap;
    try {
      bitmap = await createImageBitmap(file);
    } catch {
      say(
        t("{name} is no picture that this browser can read. PNG, JPEG, WebP and GIF can be.", {
          name: file.name || t("What was pasted"),
        }),
        true,
      );
      return;
    }
    await takeBitmap(bitmap, file.name || t("the pasted picture"), file);
  }

  async function takeBitmap(bitmap: ImageBitmap, name: string, file?: Blob): Promise<void> {
    const { width, height } = bitmap;
    if (width * height > mostPixels || width === 0 || height === 0) {
      say(
        t("{name} has {size} pixels; at most 6,000 × 6,000 are read.", {
          name,
          size: `${width} × ${height}`,
        }),
        true,
      );
      return;
    }
    const data = await picturePixels(bitmap, file);
    if (data) take({ name, width, height, data });
    else say(t("{name} cannot be read: {why}", { name, why: noiseNotice }), true);
  }

  function tried(work: Promise<void>): void {
    work.catch((error: unknown) =>
      say(t("The picture could not be read: {why}", { why: whyOf(error) }), true),
    );
  }

  function openFirst(files: Iterable<File>, otherwise: string): void {
    const [file] = files;
    if (file) tried(open(file));
    else say(otherwise, true);
  }

  input.addEventListener("change", () => {
    if (input.files?.length) openFirst(input.files, "");
    input.value = "";
  });
  onInput(input);
  for (const target of [surface, root]) {
    target.addEventListener("dragover", (event) => event.preventDefault());
    target.addEventListener("drop", (event) => {
      if (!(event instanceof DragEvent)) return;
      event.preventDefault();
      openFirst(event.dataTransfer?.files ?? [], t("Only a picture that is a file can be dropped."));
    });
  }
  document.addEventListener("paste", (event) => {
    if (!root.isConnected || isTyping(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
    if (files.length > 0) openFirst(files, "");
  });
  mountCamera(camera, stage, {
    take: (video) =>
      tried(createImageBitmap(video).then((bitmap) => takeBitmap(bitmap, t("the camera’s picture")))),
    say,
  });
  return root;
}

/** What is pasted into a field or an editor belongs there. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null;
}

/** Shows what the camera sees until a picture is taken or the camera is put away. */
function mountCamera(
  button: HTMLElement,
  stage: HTMLElement,
  { take, say }: { take(video: HTMLVideoElement): void; say(text: string, wrong: boolean): void },
): void {
  if (!navigator.mediaDevices?.getUserMedia) {
    button.remove();
    return;
  }
  let stream: MediaStream | undefined;
  const video = Object.assign(document.createElement("video"), { muted: true, playsInline: true });
  video.setAttribute("aria-label", t("What the camera sees"));
  const shoot = html`<button type="button" class="button button--primary">${t("Take the picture")}</button>`;
  const stop = html`<button type="button" class="button">${t("Put the camera away")}</button>`;
  stage.append(video, html`<div class="pad-buttons">${shoot}${stop}</div>`);

  function close(): void {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    setHidden(stage, true, button);
  }
  async function start(): Promise<void> {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      say(t("There is no camera, or this page may not use it. A picture can be opened instead."), true);
      return;
    }
    video.srcObject = stream;
    await video.play();
    stage.hidden = false;
    say("", false);
  }
  button.addEventListener("click", () => {
    start().catch((error: unknown) =>
      say(t("The camera could not be used: {why}", { why: String(error) }), true),
    );
  });
  shoot.addEventListener("click", () => {
    take(video);
    close();
  });
  stop.addEventListener("click", close);
}
