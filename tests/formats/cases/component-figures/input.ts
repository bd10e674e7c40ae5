const stats = [{ end: 42, suffix: "%", label: "less time" }, { prefix: "$", value: 59, label: "a month" }, { value: "10", suffix: "k+", title: "Happy bakers" }, { value: 12, label: "Countries" }];
const options = [{ value: 30, label: "30 days" }, { value: "12", label: "12 months" }];
const steps = [{ number: 1, title: "Sign up" }, { number: "01", title: "Sign up" }, {step: "2", text: "Ship it"}];
const plans = [{ name: "Pro", price: 59, period: "month", features: ["Vans at noon"] }, { name: "Max", price: { monthly: "$59", yearly: "$590" }, description: "For five vans" }];
