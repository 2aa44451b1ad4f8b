import { messageOf } from "../../src/lib/core/message-of.js";
import { installPackages } from "../install.js";
import { MissingPeer } from "./peer.js";

/**
 * Installs the peers of bench/package.json.
 *
 * @throws MissingPeer when they can't be had
 */
export function installPeers(): void {
  try {
    installPackages("bench");
  } catch (error) {
    throw new MissingPeer(messageOf(error));
  }
}
