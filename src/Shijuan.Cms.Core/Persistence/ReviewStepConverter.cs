using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Shijuan.Cms.Core.Review;

namespace Shijuan.Cms.Core.Persistence;

/// <summary>Stores a step by its key.</summary>
public sealed class ReviewStepConverter() : ValueConverter<ReviewStep, string>(step => step.Key, key => new ReviewStep(key));
