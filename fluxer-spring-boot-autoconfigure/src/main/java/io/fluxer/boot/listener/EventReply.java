package io.fluxer.boot.listener;

/**
 * A reply of the library's own, which not every event can be given.
 */
interface EventReply extends FluxerReturnValueHandler {

	/**
	 * Tells whether events of a type can be answered so.
	 */
	boolean canAnswer(Class<?> event);

	/**
	 * Names what is returned, as the object of a sentence.
	 */
	String name();

	/**
	 * Says why an event cannot be answered so, as the rest of a sentence.
	 */
	String obstacle();

}
