package io.fluxer.embedded.core;

import java.util.List;

/**
 * Decides what becomes of each frame that the gateway sends. Called under the server's
 * lock, which it may enter again.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FrameHook {

	/**
	 * Decides about a frame.
	 * @param connection the number of the connection, counted from one
	 * @param text the frame's text
	 * @return the texts that are sent in its place
	 */
	List<String> pass(int connection, String text);

}
