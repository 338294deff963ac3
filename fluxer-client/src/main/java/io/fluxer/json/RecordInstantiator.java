package io.fluxer.json;

import java.lang.reflect.Constructor;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Makes records through their constructor itself. Jackson's own way composes a method
 * handle anew for each object, which takes longer than to read the object.
 */
final class RecordInstantiator extends StdValueInstantiator {

	private final Constructor<?> constructor;

	/**
	 * Creates an instantiator.
	 * @param source what it is like but for records
	 * @param constructor the accessible constructor that takes the components
	 */
	RecordInstantiator(StdValueInstantiator source, Constructor<?> constructor) {
		super(source);
		this.constructor = constructor;
	}

	@Override
	public Object createFromObjectWith(DeserializationContext context, Object[] components) {
		try {
			return this.constructor.newInstance(components);
		}
		catch (ReflectiveOperationException | IllegalArgumentException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			return context.handleInstantiationProblem(getValueClass(), components, rewrapCtorProblem(context, ex));
		}
	}

}
