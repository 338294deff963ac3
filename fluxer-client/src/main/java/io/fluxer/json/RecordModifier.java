package io.fluxer.json;

import java.lang.reflect.Constructor;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Takes detours out of the way in which Jackson reads records: they are most of what a
 * bot receives.
 */
final class RecordModifier extends ValueDeserializerModifier {

	private static final long serialVersionUID = 1L;

	@Override
	public BeanDeserializerBuilder updateBuilder(DeserializationConfig config, BeanDescription.Supplier description,
			BeanDeserializerBuilder builder) {
		if (description.getBeanClass().isRecord()
				&& builder.getValueInstantiator().getClass() == StdValueInstantiator.class
				&& builder.getValueInstantiator() instanceof StdValueInstantiator standard
				&& standard.getWithArgsCreator() != null
				&& standard.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor) {
			builder.setValueInstantiator(new RecordInstantiator(standard, constructor));
			// Else they are kept until the record is made, and passed over then.
			builder.setIgnoreUnknownProperties(true);
		}
		return builder;
	}

}
