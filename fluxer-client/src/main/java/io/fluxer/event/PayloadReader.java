package io.fluxer.event;

import io.fluxer.json.RawJson;

/**
 * Reads the payload of one kind of dispatch.
 */
@FunctionalInterface
interface PayloadReader {

	/**
	 * Reads the payload.
	 * @throws tools.jackson.core.JacksonException if it does not fit the event
	 * @throws IllegalArgumentException if it lacks what the event is about
	 */
	DispatchEvent read(RawJson data);

}
