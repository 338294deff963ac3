package io.fluxer.boot.actuate;

/**
 * Adds a section to what the {@link FluxerEndpoint} shows. Beans of this type are asked
 * in their order, each time the endpoint is read.
 *
 * @since 0.1.0
 */
public interface FluxerEndpointSection {

	/**
	 * Returns what the section is called.
	 * @return the name, such as {@code listeners}
	 */
	String name();

	/**
	 * Returns what the section shows: no token, no content of messages.
	 * @return anything that can be written as JSON
	 */
	Object content();

}
